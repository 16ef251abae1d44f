/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-json-stream.h"

#include <string.h>

#define INDENT "  "

struct _HallwayJsonStream
{
  GString       *output;    /* (unowned) */
  GString       *closers;   /* (owned): of what is open, the innermost last */
  gboolean       is_empty;  /* nothing stands in the innermost yet */
  JsonGenerator *generator; /* (owned) */
  GString       *value;     /* (owned): the one that is being written */
};

/**
 * hallway_json_stream_new:
 * @output: (transfer none): where the document goes
 *
 * Returns: (transfer full): a document without its value
 */
HallwayJsonStream *
hallway_json_stream_new (GString *output)
{
  HallwayJsonStream *self = g_new0 (HallwayJsonStream, 1);

  self->output = output;
  self->closers = g_string_new (NULL);
  self->generator = json_generator_new ();
  json_generator_set_pretty (self->generator, TRUE);
  self->value = g_string_new (NULL);

  return self;
}

/**
 * hallway_json_stream_free:
 *
 * Frees @self, not its output.
 */
void
hallway_json_stream_free (HallwayJsonStream *self)
{
  g_string_free (self->closers, TRUE);
  g_object_unref (self->generator);
  g_string_free (self->value, TRUE);
  g_free (self);
}

static void
append_line (HallwayJsonStream *self)
{
  g_string_append_c (self->output, '\n');
  for (gsize i = 0; i < self->closers->len; i++)
    g_string_append (self->output, INDENT);
}

/* Appends @value, each of its lines as deep as the document is. Strings of JSON hold no newline. */
static void
append_value (HallwayJsonStream *self,
              JsonNode          *value)
{
  const char *line;

  json_generator_set_root (self->generator, value);
  g_string_truncate (self->value, 0);
  json_generator_to_gstring (self->generator, self->value);

  line = self->value->str;
  for (const char *end = strchr (line, '\n'); end != NULL; end = strchr (line, '\n'))
    {
      g_string_append_len (self->output, line, end - line);
      append_line (self);
      line = end + 1;
    }
  g_string_append (self->output, line);
}

static void
append_string (HallwayJsonStream *self,
               const char        *text)
{
  g_autoptr (JsonNode) node = json_node_alloc ();

  json_node_init_string (node, text);
  append_value (self, node);
}

/* What stands before a value: a comma after the one before, and the member's name. */
static void
begin_value (HallwayJsonStream *self,
             const char        *member)
{
  if (self->closers->len > 0)
    {
      g_string_append (self->output, self->is_empty ? "" : ",");
      append_line (self);
    }
  self->is_empty = FALSE;
  if (member == NULL)
    return;

  append_string (self, member);
  g_string_append (self->output, " : ");
}

static void
begin (HallwayJsonStream *self,
       const char        *member,
       char               opener,
       char               closer)
{
  begin_value (self, member);
  g_string_append_c (self->output, opener);
  g_string_append_c (self->closers, closer);
  self->is_empty = TRUE;
}

/**
 * hallway_json_stream_begin_object:
 * @member: (nullable): its name, within an object
 *
 * Opens an object.
 */
void
hallway_json_stream_begin_object (HallwayJsonStream *self,
                                  const char        *member)
{
  begin (self, member, '{', '}');
}

/**
 * hallway_json_stream_begin_array:
 * @member: (nullable): its name, within an object
 *
 * Opens an array.
 */
void
hallway_json_stream_begin_array (HallwayJsonStream *self,
                                 const char        *member)
{
  begin (self, member, '[', ']');
}

/**
 * hallway_json_stream_end:
 *
 * Closes the object or array that was opened last.
 */
void
hallway_json_stream_end (HallwayJsonStream *self)
{
  char closer;

  g_return_if_fail (self->closers->len > 0);

  closer = self->closers->str[self->closers->len - 1];
  g_string_truncate (self->closers, self->closers->len - 1);
  if (!self->is_empty)
    append_line (self);
  self->is_empty = FALSE;
  g_string_append_c (self->output, closer);
  if (self->closers->len == 0)
    g_string_append_c (self->output, '\n');
}

/**
 * hallway_json_stream_add:
 * @member: (nullable): its name, within an object
 * @value: a builder whose value is complete; it is reset for the next one
 *
 * Adds a value of any kind.
 */
void
hallway_json_stream_add (HallwayJsonStream *self,
                         const char        *member,
                         JsonBuilder       *value)
{
  g_autoptr (JsonNode) root = json_builder_get_root (value);

  begin_value (self, member);
  append_value (self, root);
  if (self->closers->len == 0)
    g_string_append_c (self->output, '\n');
  json_builder_reset (value);
}

/**
 * hallway_json_stream_add_string:
 * @member: (nullable): its name, within an object
 * @value: valid UTF-8
 *
 * Adds a string.
 */
void
hallway_json_stream_add_string (HallwayJsonStream *self,
                                const char        *member,
                                const char        *value)
{
  begin_value (self, member);
  append_string (self, value);
}

/**
 * hallway_json_stream_add_number:
 * @member: (nullable): its name, within an object
 * @value: a number
 *
 * Adds a number.
 */
void
hallway_json_stream_add_number (HallwayJsonStream *self,
                                const char        *member,
                                gint64             value)
{
  begin_value (self, member);
  g_string_append_printf (self->output, "%" G_GINT64_FORMAT, value);
}
