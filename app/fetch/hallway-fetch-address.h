/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where to ask, and as whom. */
typedef struct
{
  GUri    *uri;           /* (owned): http or https, without user or password */
  char    *authorization; /* (owned) (nullable): for this server alone */
  gboolean is_webcal;     /* it was webcal:, which may turn out to be http */
} HallwayFetchAddress;

HallwayFetchAddress *hallway_fetch_address_new             (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                 hallway_fetch_address_free            (HallwayFetchAddress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayFetchAddress, hallway_fetch_address_free)

HallwayFetchAddress *hallway_fetch_address_decrypt         (const HallwayFetchAddress *self) G_GNUC_WARN_UNUSED_RESULT;
HallwayFetchAddress *hallway_fetch_address_follow          (const HallwayFetchAddress *self, const char *location, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char                *hallway_fetch_address_to_string       (const HallwayFetchAddress *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean             hallway_fetch_address_has_private_host (const HallwayFetchAddress *self);
gboolean             hallway_fetch_address_is_private       (GInetAddress *address);

G_END_DECLS
