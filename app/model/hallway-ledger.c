/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ledger.h"

/**
 * hallway_ledger_entry_new:
 *
 * Returns: (transfer full): an entry without anything in it
 */
HallwayLedgerEntry *
hallway_ledger_entry_new (void)
{
  return g_new0 (HallwayLedgerEntry, 1);
}

/**
 * hallway_ledger_entry_free:
 * @self: (transfer full): an entry
 */
void
hallway_ledger_entry_free (HallwayLedgerEntry *self)
{
  g_free (self->uid);
  g_free (self->digest);
  g_free (self->schedule);
  g_free (self);
}
