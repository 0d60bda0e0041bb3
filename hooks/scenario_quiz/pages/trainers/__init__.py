"""What the build makes for those who teach: notes on each scenario, a list to choose from, a plan, and QR codes."""
