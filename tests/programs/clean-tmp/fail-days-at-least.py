import os
from datetime import datetime
for name in os.listdir("/tmp"):
    path = os.path.join("/tmp", name)
    if os.path.isfile(path):
        age = datetime.now() - datetime.fromtimestamp(os.path.getmtime(path))
        if age.days >= 6:
            os.remove(path)
