print("/status\n/runbooks/disk-full\nhttps://www.iana.org/domains/example\nmailto:oncall@example.com")
