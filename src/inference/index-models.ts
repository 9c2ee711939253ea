import { OnnxEmbeddings } from './onnx-embeddings.js';
import { OnnxTextModel } from './onnx-text-model.js';

/** The models that an index is made and searched by. */
export interface OnnxIndexModels {
  /** Texts of one meaning lie near. */
  embedder: OnnxEmbeddings;
  /** Questions that want the same kind of thing lie near. */
  wants: OnnxEmbeddings;
  /** Sentences; what they tell lies near what a question wants that asks for it. */
  tells: OnnxEmbeddings;
  close(): Promise<void>;
}

/** Opens `model.onnx` and `wants.onnx` of the model folder; `model_missing` when they are not there. */
export async function openIndexModels(dir: string): Promise<OnnxIndexModels> {
  const [meaning, wants] = await Promise.all([
    OnnxTextModel.open(dir, 'model.onnx'),
    OnnxTextModel.open(dir, 'wants.onnx'),
  ]);
  const [embedder, wanted, told] = await Promise.all([
    OnnxEmbeddings.of(meaning),
    OnnxEmbeddings.of(wants, 'wants'),
    OnnxEmbeddings.of(wants, 'tells'),
  ]);
  return {
    embedder,
    wants: wanted,
    tells: told,
    close: async () => {
      await Promise.all([meaning.close(), wants.close()]);
    },
  };
}
