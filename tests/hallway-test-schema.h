/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-test-shared.h"

#include <gio/gio.h>
#include <libxml/xmlschemas.h>

#define HALLWAY_TEST_PYTHON "/usr/bin/python3"
#define HALLWAY_TEST_MODULE_MISSING 77

/* Asserts that bytes are frab JSON by the schema of those who publish it; @name tells a program's files apart. */
static inline void
hallway_test_assert_frab_json (GBytes     *bytes,
                               const char *name)
{
  g_autoptr (GBytes) schema = hallway_test_load_shared ("data/c3voc-schedule-json-schema.json");
  g_autofree char   *schema_path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "shared", "data", "c3voc-schedule-json-schema.json", NULL);
  g_autofree char   *script = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "validate-json.py", NULL);
  g_autofree char   *path = g_strdup_printf ("%s/frab-json-%s.json", g_getenv ("G_TEST_BUILDDIR"), name);
  g_autofree char   *output = NULL;
  g_autoptr (GError) error = NULL;
  char              *command[] = { (char *) HALLWAY_TEST_PYTHON, script, schema_path, path, NULL };
  int                status;

  if (schema == NULL)
    return;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  if (g_spawn_check_wait_status (status, &error))
    return;
  if (g_error_matches (error, G_SPAWN_EXIT_ERROR, HALLWAY_TEST_MODULE_MISSING))
    g_test_skip ("python3-jsonschema is missing");
  else
    g_error ("%s", output);
}

static inline void
hallway_test_schema_error_cb (gpointer    data,
                              const char *format,
                              ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (data, format, arguments);
  va_end (arguments);
}

/* Asserts that bytes are frab XML by the schema of those who publish it. */
static inline void
hallway_test_assert_frab_xml (GBytes *bytes)
{
  g_autoptr (GBytes)  schema_bytes = hallway_test_load_shared ("data/c3voc-schedule.xsd");
  g_autoptr (GString) errors = g_string_new (NULL);
  xmlSchemaParserCtxt *parser;
  xmlSchema           *schema;
  xmlSchemaValidCtxt  *validator;
  xmlDoc              *document;

  if (schema_bytes == NULL)
    return;

  parser = xmlSchemaNewMemParserCtxt (g_bytes_get_data (schema_bytes, NULL), (int) g_bytes_get_size (schema_bytes));
  schema = xmlSchemaParse (parser);
  g_assert_nonnull (schema);
  validator = xmlSchemaNewValidCtxt (schema);
  xmlSchemaSetValidErrors (validator, hallway_test_schema_error_cb, NULL, errors);
  document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  if (xmlSchemaValidateDoc (validator, document) != 0)
    g_error ("%s", errors->str);

  xmlFreeDoc (document);
  xmlSchemaFreeValidCtxt (validator);
  xmlSchemaFree (schema);
  xmlSchemaFreeParserCtxt (parser);
}
