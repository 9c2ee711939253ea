import { OnnxEmbeddings } from './onnx-embeddings.js';

/** The two models that an index is made and searched by. */
export interface OnnxIndexModels {
  /** Texts of one meaning lie near. */
  embedder: OnnxEmbeddings;
  /** Questions that want the same kind of thing lie near. */
  wants: OnnxEmbeddings;
  close(): Promise<void>;
}

/** Opens `model.onnx` and `wants.onnx` of the model folder; `model_missing` when they are not there. */
export async function openIndexModels(dir: string): Promise<OnnxIndexModels> {
  const [embedder, wants] = await Promise.all([
    OnnxEmbeddings.load(dir),
    OnnxEmbeddings.load(dir, 'wants.onnx'),
  ]);
  return {
    embedder,
    wants,
    close: async () => {
      await Promise.all([embedder.close(), wants.close()]);
    },
  };
}
