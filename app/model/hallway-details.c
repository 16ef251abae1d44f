/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a session's page shows besides the facts of a row: texts, people with their biographies, links, attachments. */

#include "hallway-details.h"

static gboolean
is_same_person (const HallwayDraftPerson *a,
                const HallwayDraftPerson *b)
{
  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->job_title, b->job_title) == 0 &&
         g_strcmp0 (a->company, b->company) == 0 && g_strcmp0 (a->biography, b->biography) == 0 &&
         g_strcmp0 (a->url, b->url) == 0 && a->biography_format == b->biography_format;
}

static gboolean
has_same_persons (const HallwayEntry *a,
                  const HallwayEntry *b)
{
  if (a->session->n_persons != b->session->n_persons)
    return FALSE;

  for (guint i = 0; i < a->session->n_persons; i++)
    if (a->session->persons[i].role != b->session->persons[i].role ||
        !is_same_person (hallway_draft_get_person (a->draft, a->session->persons[i].person),
                         hallway_draft_get_person (b->draft, b->session->persons[i].person)))
      return FALSE;

  return TRUE;
}

/**
 * hallway_details_equal:
 * @a: a session with its details
 * @b: another
 *
 * Returns: whether texts, people and links are the same, so that nothing has to be shown anew
 */
gboolean
hallway_details_equal (const HallwayEntry *a,
                       const HallwayEntry *b)
{
  const HallwayDraftSession *first = a->session;
  const HallwayDraftSession *second = b->session;

  return g_strcmp0 (first->key, second->key) == 0 && g_strcmp0 (first->abstract, second->abstract) == 0 &&
         g_strcmp0 (first->description, second->description) == 0 && g_strcmp0 (first->url, second->url) == 0 &&
         g_strcmp0 (hallway_entry_get_conference_id (a), hallway_entry_get_conference_id (b)) == 0 &&
         g_strcmp0 (hallway_entry_get_base_url (a), hallway_entry_get_base_url (b)) == 0 &&
         first->text_format == second->text_format && has_same_persons (a, b) &&
         hallway_draft_links_equal (first->links, first->n_links, second->links, second->n_links) &&
         hallway_draft_links_equal (first->attachments, first->n_attachments, second->attachments, second->n_attachments);
}
