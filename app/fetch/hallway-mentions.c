/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-mentions.h"

#include "import/hallway-html.h"
#include "model/hallway-limits.h"
#include "model/hallway-link.h"

#include <string.h>

/* More than any page about a conference has before its schedule's. */
#define MOST_MENTIONS 5000

/* Where in a page addresses stand. */
/* clang-format off */
static const struct
{
  const char        *element;
  const char        *attribute;
  const char        *condition; /* (nullable): another attribute ... */
  const char        *value;     /* (nullable): ... which has to be this, in any case */
  HallwayMentionKind kind;
} places[] = {
  { "link", "href", "rel", "canonical", HALLWAY_MENTION_PAGE },
  { "meta", "content", "property", "og:url", HALLWAY_MENTION_PAGE },
  { "pretalx-schedule", "event-url", NULL, NULL, HALLWAY_MENTION_WIDGET },
  { "script", "src", NULL, NULL, HALLWAY_MENTION_EMBED },
  { "iframe", "src", NULL, NULL, HALLWAY_MENTION_EMBED },
  { "frame", "src", NULL, NULL, HALLWAY_MENTION_EMBED },
  { "link", "href", "type", "text/calendar", HALLWAY_MENTION_ALTERNATE },
  { "link", "href", "type", "application/calendar+xml", HALLWAY_MENTION_ALTERNATE },
  { "link", "href", "type", "application/calendar+json", HALLWAY_MENTION_ALTERNATE },
  { "link", "href", "type", "application/vnd.c3voc.schedule+xml", HALLWAY_MENTION_ALTERNATE },
  { "link", "href", "type", "application/vnd.c3voc.schedule+json", HALLWAY_MENTION_ALTERNATE },
  { "link", "href", "rel", "alternate", HALLWAY_MENTION_LINK },
  { "a", "href", NULL, NULL, HALLWAY_MENTION_LINK },
  { "area", "href", NULL, NULL, HALLWAY_MENTION_LINK },
};
/* clang-format on */

static void
free_mention (gpointer data)
{
  HallwayMention *mention = data;

  g_free (mention->address);
  g_free (mention);
}

/* An address of what is meant as a calendar is one by https as well. */
static char *
make_address (const char         *written,
              const char         *base_url,
              HallwayMentionKind *kind)
{
  g_autofree char *stripped = g_strstrip (g_strdup (written));
  g_autofree char *address = NULL;

  if (g_ascii_strncasecmp (stripped, "webcal", 6) == 0 && strchr (stripped, ':') != NULL)
    {
      *kind = HALLWAY_MENTION_ALTERNATE;
      address = g_strconcat ("https", strchr (stripped, ':'), NULL);
    }
  else
    address = g_steal_pointer (&stripped);

  return hallway_link_resolve (address, base_url);
}

static void
add_mention (GPtrArray         *mentions,
             GHashTable        *seen,
             HallwayMentionKind kind,
             const char        *written,
             const char        *base_url)
{
  g_autofree char *address = make_address (written, base_url, &kind);
  char            *key;

  if (address == NULL || (g_ascii_strncasecmp (address, "http:", 5) != 0 && g_ascii_strncasecmp (address, "https:", 6) != 0))
    return;

  address[strcspn (address, "#")] = '\0';
  key = g_strdup_printf ("%d %s", kind, address);
  if (g_hash_table_add (seen, key))
    {
      HallwayMention *mention = g_new0 (HallwayMention, 1);

      mention->kind = kind;
      mention->address = g_steal_pointer (&address);
      g_ptr_array_add (mentions, mention);
    }
}

static char *
find_base_url (xmlNode    *root,
               const char *address)
{
  const xmlNode   *base = hallway_html_find (root, "base", NULL);
  g_autofree char *written = base != NULL ? hallway_html_get_attribute (base, "href") : NULL;
  char            *resolved = hallway_link_resolve (written, address);

  return resolved != NULL ? resolved : g_strdup (address);
}

static void
add_of_element (GPtrArray     *mentions,
                GHashTable    *seen,
                const xmlNode *element,
                const char    *base_url)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *condition = NULL;
      g_autofree char *written = NULL;

      if (!hallway_html_is (element, places[i].element))
        continue;
      condition = places[i].condition != NULL ? hallway_html_get_attribute (element, places[i].condition) : NULL;
      if (places[i].condition != NULL && (condition == NULL || g_ascii_strcasecmp (condition, places[i].value) != 0))
        continue;
      written = hallway_html_get_attribute (element, places[i].attribute);
      if (written != NULL)
        return add_mention (mentions, seen, places[i].kind, written, base_url);
    }
}

static void
add_of_page (GPtrArray             *mentions,
             GHashTable            *seen,
             const HallwayDocument *page,
             const char            *address)
{
  g_autoptr (xmlDoc) tree = hallway_html_parse_loosely (page, NULL);
  xmlNode           *root = tree != NULL ? xmlDocGetRootElement (tree) : NULL;
  g_autofree char   *base_url = root != NULL ? find_base_url (root, address) : NULL;

  for (const xmlNode *node = root; node != NULL && mentions->len < MOST_MENTIONS; node = hallway_html_next (node, root))
    if (node->type == XML_ELEMENT_NODE)
      add_of_element (mentions, seen, node, base_url);
}

/**
 * hallway_mentions_list:
 * @addresses: (array zero-terminated=1): of the page, the one that it came from last
 * @page: (nullable): what stands there, if it is known
 *
 * Returns: (transfer full) (element-type HallwayMention): the addresses that the page mentions, each once in the same way
 */
GPtrArray *
hallway_mentions_list (const char *const     *addresses,
                       const HallwayDocument *page)
{
  GPtrArray             *mentions = g_ptr_array_new_with_free_func (free_mention);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char            *address = NULL;

  for (guint i = 0; addresses[i] != NULL; i++)
    {
      address = addresses[i];
      add_mention (mentions, seen, HALLWAY_MENTION_PAGE, address, NULL);
    }
  if (page != NULL && address != NULL)
    {
      add_of_page (mentions, seen, page, address);
      add_mention (mentions, seen, HALLWAY_MENTION_ITSELF, address, NULL);
    }
  return mentions;
}
