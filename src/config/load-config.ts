import { config as readDotenv } from 'dotenv';
import { readConfig, type Config } from './config.js';

/** The process environment with `.env` beneath it: what is set outside wins. */
export function loadConfig(): Config {
  readDotenv({ quiet: true });
  return readConfig(process.env);
}
