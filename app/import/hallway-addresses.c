/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-addresses.h"

#include "model/hallway-link.h"

/* Whether hallway_link_resolve() would give the same address back, as it does of most. */
static gboolean
is_ready (const char *url)
{
  const char *host = g_str_has_prefix (url, "https://") ? url + 8 : g_str_has_prefix (url, "http://") ? url + 7
                                                                                                      : NULL;

  if (host == NULL || !g_ascii_isalnum (*host))
    return FALSE;
  for (const char *c = host; *c != '\0'; c++)
    switch (*c)
      {
      case '<':
      case '>':
      case '"':
      case '\\':
      case '^':
      case '`':
      case '{':
      case '|':
      case '}':
        return FALSE;
      default:
        if (*c <= ' ' || *c > '~')
          return FALSE;
      }
  return TRUE;
}

static const char *
resolve_link (HallwayDraft *draft,
              const char   *url)
{
  g_autofree char *resolved = NULL;

  if (url == NULL || is_ready (url))
    return url;

  resolved = hallway_link_resolve (url, draft->base_url != NULL ? draft->base_url : draft->address);
  return hallway_draft_take_address (draft, resolved, -1);
}

static guint
resolve_links (HallwayDraft     *draft,
               HallwayDraftLink *links,
               guint             n_links)
{
  guint n_resolved = 0;

  for (guint i = 0; i < n_links; i++)
    {
      HallwayDraftLink link = { .title = links[i].title, .url = resolve_link (draft, links[i].url) };

      if (link.url != NULL)
        links[n_resolved++] = link;
    }
  return n_resolved;
}

/**
 * hallway_addresses_resolve:
 * @draft: what a reader found
 *
 * Makes the addresses of sessions, links and people absolute, as far as @draft knows what they are relative to, and
 * takes out those that can't be opened safely.
 */
void
hallway_addresses_resolve (HallwayDraft *draft)
{
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      session->url = resolve_link (draft, session->url);
      session->n_links = resolve_links (draft, session->links, session->n_links);
      session->n_attachments = resolve_links (draft, session->attachments, session->n_attachments);
    }
  for (guint i = 0; i < draft->persons->len; i++)
    {
      HallwayDraftPerson *person = hallway_draft_get_person (draft, i);

      person->avatar = resolve_link (draft, person->avatar);
      person->url = resolve_link (draft, person->url);
    }
}
