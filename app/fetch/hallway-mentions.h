/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/hallway-document.h"

G_BEGIN_DECLS

/* How a page mentions an address, the surest first. */
typedef enum
{
  HALLWAY_MENTION_PAGE,      /* it is where the page is, or says that it is */
  HALLWAY_MENTION_WIDGET,    /* it is the event that a widget of pretalx shows */
  HALLWAY_MENTION_EMBED,     /* a script or frame of the page comes from there */
  HALLWAY_MENTION_ALTERNATE, /* there is the same as a calendar or a schedule, as the page says */
  HALLWAY_MENTION_LINK,      /* it links there */
  HALLWAY_MENTION_ITSELF,    /* where the page is once more, to be read for itself */
  HALLWAY_MENTION_KINDS,
} HallwayMentionKind;

typedef struct
{
  HallwayMentionKind kind;
  char              *address; /* (owned): absolute, http or https, without fragment */
} HallwayMention;

GPtrArray *hallway_mentions_list (const char *const *addresses, const HallwayDocument *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
