// Draws the PNGs that Teams wants from their SVG sources: node manifest/draw-icons.mjs
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const SIZES = { color: 192, outline: 32 };

for (const [name, size] of Object.entries(SIZES)) {
  const file = (ending) => fileURLToPath(new URL(`icons/${name}.${ending}`, import.meta.url));
  // Drawn four times as large and scaled down: the strokes come out smoother than librsvg draws them small.
  const png = sharp(file('svg'), { density: 72 * 4 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: false });
  const { width, height } = await png.toFile(file('png'));
  console.log(`${name}.png ${width}×${height}`);
}
