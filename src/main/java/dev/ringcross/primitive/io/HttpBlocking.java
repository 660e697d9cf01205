package dev.ringcross.primitive.io;

import dev.ringcross.catalogue.*;
import java.io.IOException;
import org.openjdk.jmh.annotations.*;

@Measures(
        value =
                "GET four bytes by HTTP over the loopback device, and wait: java.net.http.HttpClient and the JDK's server",
        man = "java.net.http.HttpClient, com.sun.net.httpserver.HttpServer",
        ownJvm = "",
        steps = """
                user    the request is written down, and its work handed from thread to thread
                enter   write, read: it goes through the loopback device to the server's thread, woken by epoll
                enter   write, read: the answer comes back the same way, woken by epoll
                enter   futex: the client's threads hand the answer to the caller that waits
                """,
        cost = "A TCP round trip is the small part: the JDK's threads wake each other many times for one request.")
@Declares(
        syscalls = "write 1..8, read 2..12, epoll_wait 1..16, epoll_ctl 0..12, futex 2..40, other 0..20",
        switches = "2..40",
        faults = "")
public class HttpBlocking extends Primitive {
    private LoopbackHttp http;

    @Override
    protected void open(Route route) throws IOException {
        http = owned(new LoopbackHttp());
    }

    @Benchmark
    public long java() throws IOException, InterruptedException {
        return http.get();
    }
}
