/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-xml-stream.h"

#include <libxml/chvalid.h>
#include <libxml/xmlwriter.h>

struct _HallwayXmlStream
{
  GString       *output; /* (owned) */
  xmlTextWriter *writer; /* (owned) */
};

static int
append_cb (gpointer    data,
           const char *octets,
           int         length)
{
  g_string_append_len (data, octets, length);

  return length;
}

/**
 * hallway_xml_stream_new:
 *
 * Returns: (transfer full): a document without its root
 */
HallwayXmlStream *
hallway_xml_stream_new (void)
{
  HallwayXmlStream *self = g_new0 (HallwayXmlStream, 1);

  self->output = g_string_new (NULL);
  self->writer = xmlNewTextWriter (xmlOutputBufferCreateIO (append_cb, NULL, self->output, NULL));
  if (self->writer == NULL)
    g_error ("no memory for a document");
  xmlTextWriterSetIndent (self->writer, 1);
  xmlTextWriterStartDocument (self->writer, NULL, "UTF-8", NULL);

  return self;
}

/**
 * hallway_xml_stream_free_to_bytes:
 * @self: (transfer full): a document
 *
 * Ends what is open.
 *
 * Returns: (transfer full): the document, in UTF-8
 */
GBytes *
hallway_xml_stream_free_to_bytes (HallwayXmlStream *self)
{
  GBytes *bytes;

  xmlTextWriterEndDocument (self->writer);
  xmlFreeTextWriter (self->writer);
  bytes = g_string_free_to_bytes (self->output);
  g_free (self);

  return bytes;
}

/* The characters of @text that XML has (XML 1.0, section 2.2). */
static xmlChar *
make_safe (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *safe = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (xmlIsCharQ (g_utf8_get_char (at)))
        g_string_append_len (safe, at, g_utf8_next_char (at) - at);
    }

  return (xmlChar *) g_string_free (safe, FALSE);
}

/**
 * hallway_xml_stream_begin:
 * @element: its name
 *
 * Opens an element.
 */
void
hallway_xml_stream_begin (HallwayXmlStream *self,
                          const char       *element)
{
  xmlTextWriterStartElement (self->writer, BAD_CAST element);
}

/**
 * hallway_xml_stream_end:
 *
 * Closes the element that was opened last.
 */
void
hallway_xml_stream_end (HallwayXmlStream *self)
{
  xmlTextWriterEndElement (self->writer);
}

/**
 * hallway_xml_stream_add_attribute:
 * @name: its name
 * @value: (nullable): its value
 *
 * Adds an attribute to the element that was just opened, none for %NULL.
 */
void
hallway_xml_stream_add_attribute (HallwayXmlStream *self,
                                  const char       *name,
                                  const char       *value)
{
  g_autofree xmlChar *safe = value != NULL ? make_safe (value) : NULL;

  if (safe != NULL)
    xmlTextWriterWriteAttribute (self->writer, BAD_CAST name, safe);
}

/**
 * hallway_xml_stream_add_text:
 * @text: what the element says
 *
 * Adds text to the element that was opened last.
 */
void
hallway_xml_stream_add_text (HallwayXmlStream *self,
                             const char       *text)
{
  g_autofree xmlChar *safe = make_safe (text);

  xmlTextWriterWriteString (self->writer, safe);
}

/**
 * hallway_xml_stream_add_element:
 * @element: its name
 * @text: (nullable): what it says
 *
 * Adds an element that holds text alone, none for %NULL.
 */
void
hallway_xml_stream_add_element (HallwayXmlStream *self,
                                const char       *element,
                                const char       *text)
{
  if (text == NULL)
    return;

  hallway_xml_stream_begin (self, element);
  hallway_xml_stream_add_text (self, text);
  hallway_xml_stream_end (self);
}
