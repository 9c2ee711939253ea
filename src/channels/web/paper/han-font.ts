import { existsSync } from 'node:fs';
import { AppError } from '../../../shared/app-error.js';

export interface HanFont {
  file: string;
  /** PostScript name of the face inside a collection; null for a file of one face. */
  face: string | null;
  /** How a drawing names it. */
  family: string;
}

/** Where systems keep a font with Chinese characters, best first. */
const known: readonly HanFont[] = [
  ...['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk', '/usr/share/fonts/google-noto-cjk'].map(
    (folder) => ({
      file: `${folder}/NotoSansCJK-Regular.ttc`,
      face: 'NotoSansCJKsc-Regular',
      family: 'Noto Sans CJK SC',
    }),
  ),
  {
    file: '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
    face: 'WenQuanYiMicroHei',
    family: 'WenQuanYi Micro Hei',
  },
  {
    file: '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc',
    face: 'WenQuanYiZenHei',
    family: 'WenQuanYi Zen Hei',
  },
  { file: '/System/Library/Fonts/Supplemental/Songti.ttc', face: 'STSongti-SC-Regular', family: 'Songti SC' },
];

/** A font of this machine that has Chinese characters. */
export function findHanFont(fonts = known, exists: (file: string) => boolean = existsSync): HanFont {
  const found = fonts.find(({ file }) => exists(file));
  if (found !== undefined) return found;
  throw new AppError(
    'bad_config',
    'No font with Chinese characters on this machine, so no PDF or picture can be made. Install one (Debian, Ubuntu: apt install fonts-noto-cjk) and try again.',
  );
}
