/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl.h"

#include "hallway-ctl-json.h"

#include "export/hallway-export.h"
#include "import/hallway-import.h"

#define NAME_COLUMNS 20
#define TITLE_COLUMNS 36

typedef struct
{
  const char *name;
  const char *title;
  gboolean    reads;
  gboolean    writes;
} Format;

/* What is read comes first; a format that is written too is one and the same under one name. */
static GArray *
list_formats (void)
{
  GArray                     *formats = g_array_new (FALSE, FALSE, sizeof (Format));
  const HallwayReader *const *readers = hallway_import_list_readers ();
  const HallwayExport *const *exports = hallway_export_list ();

  for (; *readers != NULL; readers++)
    {
      Format format = { (*readers)->name, (*readers)->title, TRUE, hallway_export_find ((*readers)->name) != NULL };

      g_array_append_val (formats, format);
    }
  for (; *exports != NULL; exports++)
    {
      Format format = { (*exports)->name, (*exports)->title, FALSE, TRUE };

      if (hallway_import_find_reader (format.name) == NULL)
        g_array_append_val (formats, format);
    }

  return formats;
}

static void
add_flag (JsonBuilder *builder,
          const char  *member,
          gboolean     value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

static void
append_json (GString *output,
             GArray  *formats)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  hallway_ctl_json_begin (builder, "formats");
  for (guint i = 0; i < formats->len; i++)
    {
      const Format *format = &g_array_index (formats, Format, i);

      json_builder_begin_object (builder);
      hallway_json_facts_add_string (builder, "name", format->name);
      hallway_json_facts_add_string (builder, "title", format->title);
      add_flag (builder, "reads", format->reads);
      add_flag (builder, "writes", format->writes);
      json_builder_end_object (builder);
    }
  hallway_ctl_json_end (builder, output);
}

static gboolean
run_formats (HallwayCtl *ctl,
             char      **operands,
             GError    **error)
{
  g_autoptr (GArray) formats = list_formats ();

  if (ctl->json)
    {
      append_json (ctl->output, formats);
      return TRUE;
    }
  for (guint i = 0; i < formats->len; i++)
    {
      const Format *format = &g_array_index (formats, Format, i);

      g_string_append_printf (ctl->output, "%-*s %-*s %s%s%s\n", NAME_COLUMNS, format->name, TITLE_COLUMNS, format->title,
                              format->reads ? "reads" : "", format->reads && format->writes ? ", " : "",
                              format->writes ? "writes" : "");
    }

  return TRUE;
}

const HallwayCtlCommand hallway_ctl_formats_command = {
  .name = "formats",
  .operands = "",
  .summary = "List the formats that are read and written.",
  .has_json = TRUE,
  .run = run_formats,
};
