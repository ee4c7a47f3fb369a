import { chips } from '@licet/catalog';
import { MapView } from './map-view.tsx';
import './map.css';

export default function Page() {
  return <MapView chips={chips} />;
}
