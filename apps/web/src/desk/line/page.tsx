import { useAddress } from '../../app/address.ts';
import { Link } from '../../app/link.tsx';
import { useWords } from '../../words/language.ts';
import { Desk } from '../frame.tsx';
import { Line } from './line.tsx';
import { LINE_WORDS } from './words.ts';

export default function Page() {
  const words = useWords(LINE_WORDS);
  const id = useAddress().params.get('id');
  return (
    <Desk title={id === null ? words.title : `${words.title} ${id}`}>
      {id === null ? (
        <p className="empty">
          {words.none} <Link page="desk">{words.back}</Link>
        </p>
      ) : (
        <Line key={id} id={id} />
      )}
    </Desk>
  );
}
