# SPDX-License-Identifier: GPL-3.0-or-later
#
#   make demo        install what is missing, build, plan a synthetic week of a whole city
#   make test        every test                      make test-full   the long ones too, in release
#   make lint        format and documentation        make format      put the sources in format
#   make build       the program alone               make clean       remove what was built
#   make examples    the LP library's examples       make docs        its documentation as a site
#   make dist        an archive for offices          make check-dist  tries it on a bare Debian 12
#
# SCRATCH=DIR builds elsewhere; DEMO_SCALE=0.1 makes the demo smaller; SWIFT=PATH names the compiler;
# CONFIGURATION=debug builds a slow program fast; TRAITS= leaves out workbooks (.xlsx) and RFC 5545.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.NOTPARALLEL:

SWIFT ?= swift
SCRATCH ?= .build
CONFIGURATION ?= release
# What `swift build` alone leaves out: .xlsx, through libzip; RFC 5545, through libical.
TRAITS ?= --traits Workbooks,Recurrences
DEMO ?= demo
DEMO_SCALE ?= 1
DEMO_SEED ?= 1
export SWIFT

BUILD = $(SWIFT) build -c $(CONFIGURATION) --product paidan $(TRAITS) --scratch-path $(SCRATCH)

.PHONY: demo build test test-full imports examples docs dist check-dist lint format goldens packages \
  clean help

help:
	@sed -n '3,12s/^# *//p' Makefile

packages:
	@scripts/install-packages
	@scripts/check-toolchain

build: packages
	$(BUILD)

demo: build
	rm -rf $(DEMO)/week $(DEMO)/plan
	paidan="$$($(BUILD) --show-bin-path)/paidan"; \
	"$$paidan" generate zhengzhou --scale $(DEMO_SCALE) --seed $(DEMO_SEED) -o $(DEMO)/week; \
	"$$paidan" plan $(DEMO)/week -o $(DEMO)/plan

test: packages
	$(SWIFT) test $(TRAITS) --scratch-path $(SCRATCH)

test-full: packages
	PAIDAN_FULL_TESTS=1 $(SWIFT) test -c release $(TRAITS) --scratch-path $(SCRATCH)

# The arrows of the architecture alone; `make test` runs them too.
imports: packages
	$(SWIFT) test $(TRAITS) --scratch-path $(SCRATCH) --filter ArchitectureTests

# Packages that depend on nothing but the LP library, with what they are expected to print.
examples: packages
	scripts/check-examples $(SCRATCH)-examples

docs: packages
	scripts/build-docs $(SCRATCH)-examples $(SCRATCH)/docs

# dist/paidan-VERSION-linux-ARCH.tar.gz: runs without packages, toolchain, network or root.
dist: packages
	SCRATCH=$(SCRATCH)-dist scripts/make-dist dist

# Needs root and debootstrap; CHECK_ROOT=DIR keeps to a bare Debian 12 made before.
check-dist:
	for archive in dist/paidan-*-linux-$$(uname -m).tar.gz; do \
	  scripts/check-dist "$$archive" $(CHECK_ROOT); \
	done

lint:
	@scripts/check-toolchain
	git -c safe.directory='*' ls-files -z --cached --others --exclude-standard --deduplicate '*.swift' \
	  | xargs -0 $(SWIFT) format lint --strict --parallel

format:
	@scripts/check-toolchain
	git -c safe.directory='*' ls-files -z --cached --others --exclude-standard --deduplicate '*.swift' \
	  | xargs -0 $(SWIFT) format format --in-place --parallel

# Rewrites the expected outputs of the end-to-end tests; look at the difference before you commit it.
goldens: packages
	PAIDAN_UPDATE_GOLDENS=1 $(SWIFT) test $(TRAITS) --scratch-path $(SCRATCH) \
	  --filter CommandEndToEndTests

clean:
	rm -rf $(SCRATCH) $(SCRATCH)-examples $(SCRATCH)-dist dist $(DEMO)/week $(DEMO)/plan
