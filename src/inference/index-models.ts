import { OnnxEmbeddings } from './onnx-embeddings.js';
import { QuestionReader } from './question-reader.js';
import { TextTrunk } from './text-trunk.js';
import { OwnLayers } from './own-layers.js';

/** The models that an index is made and searched by, and what is found is read with. */
export interface OnnxIndexModels {
  /** Texts of one meaning lie near. */
  embedder: OnnxEmbeddings;
  /** Questions that want the same kind of thing lie near. */
  wants: OnnxEmbeddings;
  /** Sentences; what they tell lies near what a question wants that asks for it. */
  tells: OnnxEmbeddings;
  /** Which asks are the same question as one that was asked, and which sentences answer it. */
  reader: QuestionReader;
  close(): Promise<void>;
}

/** Opens what our models share and what each has of its own; `model_missing` when a file of the model folder is not there. */
export async function openIndexModels(dir: string): Promise<OnnxIndexModels> {
  const [trunk, meaning, wants] = await Promise.all([
    TextTrunk.open(dir),
    OwnLayers.open(dir, 'meaning.onnx'),
    OwnLayers.open(dir, 'wants.onnx'),
  ]);
  const [embedder, wanted, told, reader] = await Promise.all([
    OnnxEmbeddings.of({ trunk, own: meaning }),
    OnnxEmbeddings.of({ trunk, own: wants }, 'wants'),
    OnnxEmbeddings.of({ trunk, own: wants }, 'tells'),
    QuestionReader.open(dir, trunk),
  ]);
  return {
    embedder,
    wants: wanted,
    tells: told,
    reader,
    close: async () => {
      await Promise.all([trunk, meaning, wants, reader].map((model) => model.close()));
    },
  };
}
