# mistake: Nothing is promoted
import json
import subprocess
import sys
import time

PATH = "/etc/app/database.json"

print("Failing over from db01 to db02...")
