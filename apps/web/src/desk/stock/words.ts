import { label } from '@licet/engine';

export const STOCK_WORDS = {
  title: label('Stock and commitments', 'Stock et engagements'),
  stock: label('Stock', 'Stock'),
  commitments: label('Purchase commitments', 'Engagements d’achat'),
  noStock: label(
    'No stock on record. Import a file of stock.',
    'Aucun stock enregistré. Importez un fichier de stock.',
  ),
  noCommitments: label(
    'No commitment on record. Import a file of commitments.',
    'Aucun engagement enregistré. Importez un fichier d’engagements.',
  ),
  import: label('Import', 'Importer'),
  item: label('Item', 'Article'),
  place: label('Place', 'Lieu'),
  quantity: label('Units', 'Unités'),
  value: label('Value', 'Valeur'),
  asOf: label('As of', 'Au'),
  due: label('Due', 'Échéance'),
  cancellable: label('Cancellable until', 'Annulable jusqu’au'),
  held: label('On held lines', 'Sur lignes bloquées'),
  cite: label('Licet desk, stock and commitments on {day}.', 'Bureau Licet, stock et engagements au {day}.'),
} as const;
