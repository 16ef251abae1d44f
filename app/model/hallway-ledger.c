/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ledger.h"

HallwayLedgerEntry *
hallway_ledger_entry_new (void)
{
  return g_new0 (HallwayLedgerEntry, 1);
}

void
hallway_ledger_entry_free (HallwayLedgerEntry *self)
{
  g_free (self->uid);
  g_free (self->digest);
  g_free (self->schedule);
  g_free (self);
}
