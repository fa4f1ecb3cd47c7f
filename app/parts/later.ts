// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';

/** True right after the first picture: what lies below it, or costs a moment, does not hold it up. */
export function useLater(wait = 0): boolean {
  const [isLater, come] = useState(false);
  useEffect(() => {
    const later = setTimeout(() => come(true), wait);
    return () => clearTimeout(later);
  }, []);
  return isLater;
}
