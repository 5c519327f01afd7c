import os
import time

# Remove the old files of /tmp.
