/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* What a fuzzer calls with whatever it makes up; libFuzzer knows it by this name. It returns 0. */
int LLVMFuzzerTestOneInput (const uint8_t *octets, size_t length);
