# Each command does all of its own set-up. It needs Python 3.11 or newer, make and git. Without make,
# as on Windows: `python -m commands serve`, and so on. What they do stands in commands/__main__.py.
PYTHON ?= python3
COMMANDS := serve site release test soak test-engines audit bench lock clean

.PHONY: $(COMMANDS)
.DEFAULT_GOAL := site

$(COMMANDS):
	@$(PYTHON) -m commands $@
