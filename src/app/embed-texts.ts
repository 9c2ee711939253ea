import { loadConfig } from '../config/load-config.js';
import { OnnxEmbeddings } from '../inference/onnx-embeddings.js';

/** Unit vectors of texts in search form, by the configured encoder, which is opened for them alone. */
export async function embedTexts(texts: readonly string[]): Promise<Float32Array[]> {
  if (texts.length === 0) return [];
  const embeddings = await OnnxEmbeddings.load(loadConfig().modelDir);
  try {
    return await embeddings.embedMany(texts);
  } finally {
    await embeddings.close();
  }
}
