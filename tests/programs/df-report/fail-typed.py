print("Filesystem      Size  Used Avail Use% Mounted on")
print("/dev/sda1        40G   25G   13G  66% /")
print("/dev/sdb1       100G   90G  9.0G  91% /var")
print("tmpfs           2.0G     0  2.0G   0% /tmp")
