import { chatInTerminal } from '../app.js';

export const chat = (): Promise<void> => chatInTerminal();
