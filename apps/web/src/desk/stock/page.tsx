import { useWords } from '../../words/language.ts';
import { Desk } from '../frame.tsx';
import { Stock } from './stock.tsx';
import { STOCK_WORDS } from './words.ts';

export default function Page() {
  const words = useWords(STOCK_WORDS);
  return (
    <Desk title={words.title}>
      <Stock />
    </Desk>
  );
}
