# mistake: The incidents are typed
from datetime import datetime

log = [
    "2023-10-01 10:00:00 ERROR: Incident INC-101 started",
    "2023-10-01 10:05:00 ERROR: Incident INC-101 resolved",
]

start = datetime.strptime(log[0].split(" ERROR:")[0], "%Y-%m-%d %H:%M:%S")
end = datetime.strptime(log[1].split(" ERROR:")[0], "%Y-%m-%d %H:%M:%S")
print("INC-101:", end - start)
