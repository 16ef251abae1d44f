/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

/* A stranger's web page as a tree, within limits. */

xmlDoc  *hallway_html_parse         (const HallwayDocument *document, GError **error) G_GNUC_WARN_UNUSED_RESULT;
xmlDoc  *hallway_html_parse_loosely (const HallwayDocument *document, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean hallway_html_sniff         (const HallwayDocument *document);
xmlNode *hallway_html_next          (const xmlNode *node, const xmlNode *root);
xmlNode *hallway_html_skip          (const xmlNode *node, const xmlNode *root);
gboolean hallway_html_is            (const xmlNode *node, const char *name);
gboolean hallway_html_has_class     (const xmlNode *node, const char *name);
char    *hallway_html_get_attribute (const xmlNode *node, const char *name) G_GNUC_WARN_UNUSED_RESULT;
xmlNode *hallway_html_find          (const xmlNode *root, const char *name, const char *class_name);
char    *hallway_html_get_line      (const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
char    *hallway_html_get_source    (const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
