/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-frab-private.h"

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
resolve_link (const HallwayFrab *self,
              const char        *url)
{
  g_autofree char *resolved = NULL;

  if (url == NULL || is_ready (url))
    return url;

  resolved = hallway_link_resolve (url, self->draft->base_url);
  return hallway_draft_take_address (self->draft, resolved, -1);
}

static guint
resolve_links (const HallwayFrab *self,
               HallwayDraftLink  *links,
               guint              n_links)
{
  guint n_resolved = 0;

  for (guint i = 0; i < n_links; i++)
    {
      HallwayDraftLink link = { .title = links[i].title, .url = resolve_link (self, links[i].url) };

      if (link.url != NULL)
        links[n_resolved++] = link;
    }
  return n_resolved;
}

static void
resolve_addresses (HallwayFrab *self)
{
  for (guint i = 0; i < self->draft->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (self->draft, i);

      session->url = resolve_link (self, session->url);
      session->n_links = resolve_links (self, session->links, session->n_links);
      session->n_attachments = resolve_links (self, session->attachments, session->n_attachments);
    }
  for (guint i = 0; i < self->draft->persons->len; i++)
    {
      HallwayDraftPerson *person = hallway_draft_get_person (self->draft, i);

      person->avatar = resolve_link (self, person->avatar);
      person->url = resolve_link (self, person->url);
    }
}

static gboolean
is_same_name (const char *name,
              const char *other)
{
  g_autofree char *folded = NULL;
  g_autofree char *other_folded = NULL;

  if (name == NULL || g_str_equal (name, other))
    return TRUE;

  folded = hallway_fold (name);
  other_folded = hallway_fold (other);
  return g_str_equal (folded, other_folded);
}

static void
complete_persons (HallwayFrab *self)
{
  for (guint i = 0; i < self->draft->persons->len; i++)
    {
      HallwayDraftPerson       *person = hallway_draft_get_person (self->draft, i);
      const HallwayFrabProfile *profile = person->id != NULL ? g_hash_table_lookup (self->profiles, person->id) : NULL;

      if (profile != NULL && person->biography == NULL && is_same_name (profile->name, person->name))
        person->biography = profile->biography;
      if (self->facts.generator == HALLWAY_FRAB_GENERATOR_HALLWAY)
        person->biography_format = HALLWAY_TEXT_HTML;
      else
        person->biography_format = hallway_text_guess_format (person->biography, HALLWAY_TEXT_MARKDOWN);
    }
}

/* BornHack calls every track by the conference's name (reference: formats, section 1.5). */
static void
drop_single_track (HallwayFrab *self)
{
  if (self->facts.generator != HALLWAY_FRAB_GENERATOR_BORNHACK || self->draft->tracks->len != 1)
    return;

  for (guint i = 0; i < self->draft->sessions->len; i++)
    hallway_draft_get_session (self->draft, i)->track = NULL;
  g_array_set_size (self->draft->tracks, 0);
}

/**
 * hallway_frab_finish:
 *
 * Completes the draft, when everything in the file is told: times, addresses, biographies.
 */
void
hallway_frab_finish (HallwayFrab *self)
{
  hallway_frab_resolve_times (self->draft, &self->facts, self->times, self->options, self->report);
  resolve_addresses (self);
  complete_persons (self);
  drop_single_track (self);
}
