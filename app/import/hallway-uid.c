/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-uid.h"

#include <string.h>

#define MD5_LENGTH 32
#define UUID_LENGTH 36

static gboolean
is_hex (const char *text,
        gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_unique_everywhere (const char *text,
                      gsize       length)
{
  g_autofree char *guid = NULL;

  if (length == MD5_LENGTH)
    return is_hex (text, length);
  if (length != UUID_LENGTH)
    return FALSE;

  guid = g_strndup (text, length);
  return g_uuid_string_is_valid (guid);
}

/**
 * hallway_uid_take:
 * @draft: the schedule of @session
 * @session: gets its guid or its id
 * @uid: (nullable): what a publisher knows the session by, perhaps followed by "@" and a host
 *
 * A UUID, or an MD5 as Sched uses in its calendar and on its pages, is the guid that the publisher's other formats have
 * too; the host that follows it isn't part of it there. Anything else is a mere id.
 */
void
hallway_uid_take (HallwayDraft        *draft,
                  HallwayDraftSession *session,
                  const char          *uid)
{
  gsize length;

  g_return_if_fail (draft != NULL && session != NULL);

  if (uid == NULL)
    return;

  length = strcspn (uid, "@");
  if (is_unique_everywhere (uid, length))
    session->guid = hallway_draft_take_line (draft, uid, (gssize) length);
  else
    session->id = hallway_draft_take_line (draft, uid, -1);
}
