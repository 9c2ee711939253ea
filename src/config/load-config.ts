import { config as readDotenv } from 'dotenv';
import { readConfig, type Config } from './config.js';

/** The process environment with `.env` beneath it: what is set outside wins. */
export function loadConfig(): Config {
  const file: Record<string, string> = {};
  readDotenv({ quiet: true, processEnv: file });
  return readConfig({ ...file, ...process.env });
}
