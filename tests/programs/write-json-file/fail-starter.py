data = {"status": "OK", "cpu_usage": 80}
