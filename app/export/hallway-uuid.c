/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-uuid.h"

#define UUID_OCTETS 16

/* Ours alone, as RFC 9562 section 5.5 wants a name space for hashed names: 5bd84a2e-6f0c-4a53-9d3b-8c3c1f0e7a15. */
static const guint8 name_space[UUID_OCTETS] = {
  0x5b, 0xd8, 0x4a, 0x2e, 0x6f, 0x0c, 0x4a, 0x53, 0x9d, 0x3b, 0x8c, 0x3c, 0x1f, 0x0e, 0x7a, 0x15
};

/**
 * hallway_uuid_derive:
 * @name: what the UUID is of, such as CONF/KEY
 *
 * Derives a UUID of version 5: the same name gets the same one on every machine, and it tells neither host nor user
 * (RFC 7986, 5.3).
 *
 * Returns: (transfer full): the UUID, in lower case
 */
char *
hallway_uuid_derive (const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8                hash[20];
  gsize                 length = sizeof hash;
  GString              *uuid = g_string_new (NULL);

  g_checksum_update (checksum, name_space, sizeof name_space);
  g_checksum_update (checksum, (const guchar *) name, -1);
  g_checksum_get_digest (checksum, hash, &length);
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  for (gsize i = 0; i < UUID_OCTETS; i++)
    g_string_append_printf (uuid, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", hash[i]);

  return g_string_free (uuid, FALSE);
}
