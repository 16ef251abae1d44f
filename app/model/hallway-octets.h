/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include <string.h>

G_BEGIN_DECLS

/* Whether one of eight octets is no printable ASCII: has its eighth bit set, or gets it by taking 0x20 away or by adding
 * one. What is borrowed from a neighbour is borrowed for one that counts itself. */
static inline gboolean
hallway_octets_has_unprintable (guint64 octets)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  return ((octets | (octets - 0x20 * ones) | (octets + ones)) & (0x80 * ones)) != 0;
}

/* The position, from @position on and before @end, of the first octet that is no printable ASCII, or @end. Most of what
 * is published is printable ASCII, so that eight octets are looked at together. */
static inline gsize
hallway_octets_skip_printable (const char *text, gsize position, gsize end)
{
  guint64 octets;

  for (; end - position >= sizeof octets; position += sizeof octets)
    {
      memcpy (&octets, text + position, sizeof octets);
      if (hallway_octets_has_unprintable (octets))
        break;
    }
  while (position < end && text[position] >= 0x20 && text[position] < 0x7f)
    position++;
  return position;
}

G_END_DECLS
