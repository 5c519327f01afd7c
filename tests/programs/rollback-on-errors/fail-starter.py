# mistake: Nothing is rolled back
import json

with open("/var/lib/deploy/status.json") as file:
    status = json.load(file)

error_rate = 150

if error_rate > 100:
    print("Rolling back deployment...")
