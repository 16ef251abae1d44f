/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-import-error.h"
#include "hallway-sched-html-private.h"
#include "hallway-uid.h"

#include "model/hallway-link.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where a page tells what it is called and where it came from. */
static const struct
{
  const char *element;
  const char *key;
  const char *value; /* of the attribute @key */
  const char *address;
} address_sources[] = {
  { "link", "rel", "canonical", "href" },
  { "meta", "property", "og:url", "content" },
  { "base", NULL, NULL, "href" },
};

static gboolean
contains (const HallwayDocument *document,
          const char            *words)
{
  return memmem (document->text, document->length, words, strlen (words)) != NULL;
}

static gboolean
is_print_page (const HallwayDocument *document)
{
  return contains (document, "page-print") && contains (document, "meta-title") && contains (document, "event/");
}

static gboolean
is_list_page (const HallwayDocument *document)
{
  return contains (document, "sched-container") && contains (document, "event/") && contains (document, "class=\"name\"");
}

static gboolean
sniff (const HallwayDocument *document)
{
  gsize start = 0;

  while (start < document->length && g_ascii_isspace (document->text[start]))
    start++;
  if (start == document->length || document->text[start] != '<')
    return FALSE;

  return is_print_page (document) || is_list_page (document);
}

/* The root of the host that the page came from: what all its addresses are relative to. */
static const char *
find_address (xmlNode      *root,
              HallwayDraft *draft)
{
  for (guint i = 0; i < G_N_ELEMENTS (address_sources); i++)
    for (xmlNode *node = hallway_html_find (root, "head", NULL); node != NULL; node = hallway_html_next (node, root))
      {
        g_autofree char *value = address_sources[i].key != NULL ? hallway_html_get_attribute (node, address_sources[i].key) : NULL;
        g_autofree char *written = NULL;
        g_autofree char *page = NULL;
        g_autofree char *address = NULL;

        if (hallway_html_is (node, "body"))
          break;
        if (!hallway_html_is (node, address_sources[i].element) || g_strcmp0 (value, address_sources[i].value) != 0)
          continue;
        written = hallway_html_get_attribute (node, address_sources[i].address);
        page = hallway_link_resolve (written, NULL);
        address = page != NULL ? hallway_link_resolve ("/", page) : NULL;
        if (address != NULL)
          return hallway_draft_take_address (draft, address, -1);
      }

  return NULL;
}

static void
take_title (HallwayDraft  *draft,
            const xmlNode *node)
{
  g_autofree char *title = node != NULL ? hallway_html_get_line (node) : NULL;
  char            *colon = title != NULL ? strrchr (title, ':') : NULL;

  if (colon != NULL && strstr (colon, "Schedule") != NULL) /* "Sailing Congress: Full Schedule" */
    *colon = '\0';
  if (draft->title == NULL)
    draft->title = hallway_draft_take_line (draft, title, -1);
}

static gboolean
read_page (const HallwayDocument    *document,
           const HallwayReadOptions *options,
           HallwayDraft             *draft,
           HallwayReport            *report,
           GError                  **error)
{
  g_autoptr (xmlDoc) tree = hallway_html_parse (document, error);
  g_autoptr (GArray) whens = g_array_new (FALSE, FALSE, sizeof (HallwaySchedWhen));
  guint              first = draft->sessions->len;
  xmlNode           *root;

  if (tree == NULL)
    return FALSE;

  root = xmlDocGetRootElement (tree);
  if (draft->base_url == NULL)
    draft->base_url = find_address (root, draft);
  if (is_print_page (document))
    hallway_sched_read_print_page (root, draft, whens);
  else
    hallway_sched_read_list_page (root, draft, whens);
  if (whens->len == 0)
    {
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NO_SESSIONS, _("a page of Sched without a single session"));
      return FALSE;
    }

  take_title (draft, hallway_html_find (root, NULL, "meta-title"));
  take_title (draft, hallway_html_find (root, "title", NULL));
  if (draft->url == NULL)
    draft->url = draft->base_url;
  hallway_sched_finish (draft, first, whens, options, draft->title, report);

  return TRUE;
}

/**
 * hallway_sched_add_linked_session:
 * @whens: (element-type HallwaySchedWhen): where its time will be
 * @link: the link to its page: title, address and the identifier that Sched's calendar has too
 *
 * Returns: (transfer none): the session, valid until the next one is added
 */
HallwayDraftSession *
hallway_sched_add_linked_session (HallwayDraft  *draft,
                                  GArray        *whens,
                                  const xmlNode *link)
{
  static const HallwaySchedWhen unknown = HALLWAY_SCHED_WHEN_UNKNOWN;
  HallwayDraftSession          *session = hallway_draft_add_session (draft);
  const xmlNode                *title = hallway_html_find (link, NULL, "session-title");
  g_autofree char              *text = hallway_html_get_line (title != NULL ? title : link);
  g_autofree char              *id = hallway_html_get_attribute (link, "id");
  g_autofree char              *href = hallway_html_get_attribute (link, "href");
  g_autofree char              *url = hallway_link_resolve (href, draft->base_url);

  g_array_append_val (whens, unknown);
  session->title = hallway_sched_take_title (draft, text);
  hallway_uid_take (draft, session, id);
  session->url = hallway_draft_take_address (draft, url, -1);
  session->line = xmlGetLineNo (link);

  return session;
}

const HallwayReader hallway_sched_html_reader = {
  .name = "sched-html",
  .title = "Sched web page",
  .sniff = sniff,
  .read = read_page,
};
