print("API request failed: temporary 503")
raise SystemExit(1)
