/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-draft-builder.h"
#include "hallway-xml.h"

/* Giggity's own format: a line for each room, and on it items, in seconds since 1970; of a time zone it knows nothing
 * (reference: formats, section 1.8). */

typedef enum
{
  SCHEDULE = HALLWAY_XML_DOCUMENT + 1,
  LINE,
  ITEM,
  ITEM_DESCRIPTION,
  ITEM_LINK,
} Element;

static const HallwayXmlRule rules[] = {
  { HALLWAY_XML_DOCUMENT, "schedule", SCHEDULE, FALSE },
  { SCHEDULE, "line", LINE, FALSE },
  { LINE, "item", ITEM, FALSE },
  { ITEM, "itemDescription", ITEM_DESCRIPTION, TRUE },
  { ITEM, "itemLink", ITEM_LINK, FALSE },
};

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
  const char          *room;    /* (nullable) */
} Reading;

static const char *
take_attribute (Reading    *self,
                HallwayXml *xml,
                const char *name)
{
  return hallway_draft_take_line (self->draft, hallway_xml_get_attribute (xml, name), -1);
}

/* Nothing at all is unknown; what is no number is no time, and -1 says so. */
static gint64
read_seconds (const char *text)
{
  gint64 seconds;

  if (text == NULL)
    return HALLWAY_TIME_UNKNOWN;
  return g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &seconds, NULL) ? seconds : -1;
}

static void
begin_item (Reading    *self,
            HallwayXml *xml)
{
  GError              *error = NULL;
  HallwayDraftSession *session = hallway_draft_builder_begin_session (self->builder, hallway_xml_get_line (xml), &error);

  if (session == NULL)
    {
      hallway_xml_fail (xml, error);
      return;
    }
  session->id = take_attribute (self, xml, "id");
  session->title = take_attribute (self, xml, "title");
  hallway_draft_builder_set_room (self->builder, self->room);
  hallway_times_set_unix (hallway_draft_builder_get_times (self->builder), read_seconds (hallway_xml_get_attribute (xml, "startTime")),
                          read_seconds (hallway_xml_get_attribute (xml, "endTime")));
}

static void
element_opened_cb (HallwayXml *xml,
                   guint       kind,
                   gpointer    data)
{
  Reading *self = data;

  switch (kind)
    {
    case SCHEDULE:
      self->draft->title = take_attribute (self, xml, "title");
      break;
    case LINE:
      self->room = take_attribute (self, xml, "title");
      break;
    case ITEM:
      begin_item (self, xml);
      break;
    case ITEM_LINK:
      hallway_draft_builder_add_link (self->builder, hallway_xml_get_attribute (xml, "href"), NULL);
      break;
    default:
      break;
    }
}

static void
element_closed_cb (HallwayXml *xml,
                   guint       kind,
                   const char *text,
                   gsize       length,
                   gpointer    data)
{
  Reading             *self = data;
  HallwayDraftSession *session;

  if (kind == ITEM)
    hallway_draft_builder_end_session (self->builder);
  if (kind != ITEM_DESCRIPTION)
    return;

  session = hallway_draft_get_session (self->draft, self->draft->sessions->len - 1);
  session->description = hallway_draft_take_text (self->draft, text, (gssize) length);
  session->text_format = hallway_text_guess_format (session->description, HALLWAY_TEXT_PLAIN);
}

static gboolean
hallway_giggity_sniff (const HallwayDocument *document)
{
  return hallway_xml_has_root (document, "schedule", "gaa.st/giggity");
}

static gboolean
hallway_giggity_read (const HallwayDocument    *document,
                      const HallwayReadOptions *options,
                      HallwayDraft             *draft,
                      HallwayReport            *report,
                      GError                  **error)
{
  static const HallwayXmlGrammar grammar = {
    .rules = rules,
    .n_rules = G_N_ELEMENTS (rules),
    .opened = element_opened_cb,
    .closed = element_closed_cb,
  };
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  Reading                         reading = { .builder = builder, .draft = draft };

  if (!hallway_xml_read (document, &grammar, &reading, report, error))
    return FALSE;

  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_giggity_reader = {
  .name = "giggity",
  .title = "Giggity schedule (XML)",
  .sniff = hallway_giggity_sniff,
  .read = hallway_giggity_read,
};
