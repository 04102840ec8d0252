/** Loaded before the program: results go to a file on a disk that is full. */
process.stdout._write = (_content, _encoding, done) => done(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' }));
process.stdout._writev = undefined;
