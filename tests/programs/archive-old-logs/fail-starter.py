import os
import time

# Move the old files of /var/log to /archive.
