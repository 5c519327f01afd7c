def verify_backups():
    return ["db-01.tar.gz", "db-02.tar.gz"], ["db-03.tar.gz: checksum mismatch"]
