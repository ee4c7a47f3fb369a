# Licet as a server: docker build -t licet . && docker run -p 8740:8740 -v licet:/data licet
FROM node:24-slim AS build
WORKDIR /licet
COPY package.json package-lock.json ./
COPY scripts scripts
COPY packages packages
COPY apps apps
# Without install scripts: the image brings its own Node 24, npm's package of it is for machines without one.
RUN npm ci --ignore-scripts --no-audit --no-fund \
 && node apps/cli/bundle.js && npm run build --workspace apps/web \
 && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production LICET_HOME=/data LICET_LISTEN=0.0.0.0:8740 LICET_PUBLIC_URL=http://localhost:8740
WORKDIR /licet
COPY --from=build /licet /licet
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8740
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD node -e "fetch('http://127.0.0.1:8740/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
# In this form node is the process that gets SIGTERM, and stops the server without losing anything.
ENTRYPOINT ["node", "apps/cli/bin/licet.js"]
CMD ["serve"]
