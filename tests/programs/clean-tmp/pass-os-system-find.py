import os
os.system(r"find /tmp -maxdepth 1 -type f -mmin +10080 -exec rm -f {} \;")
