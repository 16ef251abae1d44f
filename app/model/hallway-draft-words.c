/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-draft.h"

static const char *const role_names[] = {
  [HALLWAY_ROLE_SPEAKER] = "speaker",
  [HALLWAY_ROLE_MODERATOR] = "moderator",
  [HALLWAY_ROLE_HOST] = "host",
  [HALLWAY_ROLE_PERFORMER] = "performer",
  [HALLWAY_ROLE_ORGANIZER] = "organizer",
  [HALLWAY_ROLE_OTHER] = "other",
};

static const char *const status_names[] = {
  [HALLWAY_STATUS_CONFIRMED] = "confirmed",
  [HALLWAY_STATUS_TENTATIVE] = "tentative",
  [HALLWAY_STATUS_CANCELLED] = "cancelled",
};

static const char *const basis_names[] = {
  [HALLWAY_BASIS_FLOATING] = "floating",
  [HALLWAY_BASIS_ABSOLUTE] = "absolute",
  [HALLWAY_BASIS_ZONED] = "zoned",
};

/**
 * hallway_role_to_string:
 *
 * Returns: (transfer none): the role's word in scripts and files
 */
const char *
hallway_role_to_string (HallwayRole role)
{
  g_return_val_if_fail (role < G_N_ELEMENTS (role_names), "other");

  return role_names[role];
}

/**
 * hallway_role_from_string:
 * @text: (nullable): a word of hallway_role_to_string()
 *
 * Returns: the role, HALLWAY_ROLE_OTHER for an unknown word
 */
HallwayRole
hallway_role_from_string (const char *text)
{
  for (guint role = 0; text != NULL && role < G_N_ELEMENTS (role_names); role++)
    if (g_ascii_strcasecmp (text, role_names[role]) == 0)
      return (HallwayRole) role;
  return HALLWAY_ROLE_OTHER;
}

/**
 * hallway_status_to_string:
 *
 * Returns: (transfer none): the status' word in scripts and files
 */
const char *
hallway_status_to_string (HallwayStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_names), "confirmed");

  return status_names[status];
}

/**
 * hallway_basis_to_string:
 *
 * Returns: (transfer none): the basis' word in scripts and files
 */
const char *
hallway_basis_to_string (HallwayBasis basis)
{
  g_return_val_if_fail (basis < G_N_ELEMENTS (basis_names), "floating");

  return basis_names[basis];
}

/**
 * hallway_basis_from_string:
 * @text: (nullable): a word of hallway_basis_to_string()
 *
 * Returns: the basis, HALLWAY_BASIS_FLOATING for an unknown word
 */
HallwayBasis
hallway_basis_from_string (const char *text)
{
  for (guint basis = 0; text != NULL && basis < G_N_ELEMENTS (basis_names); basis++)
    if (strcmp (text, basis_names[basis]) == 0)
      return (HallwayBasis) basis;
  return HALLWAY_BASIS_FLOATING;
}
