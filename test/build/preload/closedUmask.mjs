process.umask(0o077);
